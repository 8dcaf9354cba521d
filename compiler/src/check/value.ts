import type { Missing, Value } from "@contactflow/grammar";
import type { Dynamic, Shape } from "../catalogue/shapes.ts";
import type { Checked } from "../model/checked.ts";
import { assertNever } from "../model/invariant.ts";
import type { Type } from "../model/types.ts";
import { type Context, silent } from "./context.ts";
import { agrees } from "./reads.ts";
import { resolve } from "./references.ts";
import { checkCount, checkItems, checkList, checkMap, checkObject } from "./shapes/groups.ts";
import { checkJson } from "./shapes/json.ts";
import { checkAttribute, checkFlow, checkResource } from "./shapes/names.ts";
import { checkDuration, checkNumber } from "./shapes/numbers.ts";
import { checkDates, checkOpening } from "./shapes/opening.ts";
import { checkPhone } from "./shapes/phone.ts";
import { checkCountry, checkTimezone } from "./shapes/places.ts";
import { checkPrompt, checkText } from "./shapes/texts.ts";
import { checkedRecord } from "./shapes/records.ts";
import { booleanWord, checkBoolean, checkName, checkWord } from "./shapes/words.ts";
import { reportWrongType } from "./wrong-type.ts";

/** What a value is for. */
export interface Slot {
  /** In the author's words, to begin a sentence: `` `timeout` ``. */
  readonly what: string;
  readonly dynamic: Dynamic;
  /** How grave it is to go beyond its limits; without it an error. */
  readonly severity?: "error" | "warning" | undefined;
}

/** Checks a value against the shape of its parameter; `undefined` when it is unsound, which is then reported. */
export function checkValue(
  node: Value | Missing,
  shape: Shape,
  slot: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind === "Missing") return undefined;
  switch (shape.kind) {
    case "text":
      return checkText(node, shape, slot, context);
    case "prompt":
      return checkPrompt(node, shape, slot, context);
    case "number":
      return checkNumber(node, shape, slot, context);
    case "duration":
      return checkDuration(node, shape, slot, context);
    case "boolean":
      return checkBoolean(node, slot, context);
    case "phone":
      return checkPhone(node, slot, context);
    case "word":
      return checkWord(node, shape, context);
    case "name":
      return checkName(node, context);
    case "resource":
      return checkResource(node, shape.resources, slot, context);
    case "flow":
      return checkFlow(node, shape.flows, slot, context);
    case "attribute":
      return checkAttribute(node, context);
    case "timezone":
      return checkTimezone(node, context);
    case "country":
      return checkCountry(node, context);
    case "list":
      return checkList(node, shape, slot, context);
    case "map":
      return checkMap(node, shape, slot, context);
    case "object":
      return checkObject(node, shape.fields, slot, context);
    case "items":
      return checkItems(node, shape, slot, context);
    case "opening":
      return checkOpening(node, shape, slot, context);
    case "dates":
      return checkDates(node, shape, context);
    case "record":
      // Its types are checked where the signature is bound.
      if (node.kind !== "ObjectValue") return reportWrongType(node, shape, undefined, context);
      if (!checkCount(node.members.length, { min: 0, max: shape.max }, "field", node, slot, context))
        return undefined;
      return checkedRecord(node);
    case "json":
      return checkJson(node, slot, context);
    case "either": {
      const [first, second] = shape.shapes;
      const isFor = takenBy(node, context);
      return checkValue(node, isFor(first) || !isFor(second) ? first : second, slot, context);
    }
    default:
      return assertNever(shape);
  }
}

/** Tells the two shapes of `either` apart: by what is read from the contact, or by the look of what is written. */
function takenBy(node: Value, context: Context): (shape: Shape) => boolean {
  const resolution = node.kind === "Reference" ? resolve(node, silent(context)) : undefined;
  return resolution?.kind === "read"
    ? (shape) => takesRead(shape, resolution.type)
    : (shape) => fits(node, shape);
}

function takesRead(shape: Shape, type: Type): boolean {
  switch (shape.kind) {
    case "text":
    case "number":
    case "duration":
    case "boolean":
    case "phone":
      return agrees(type, { kind: shape.kind });
    default:
      return false;
  }
}

/** Whether a value has the look of a shape. */
function fits(node: Value, shape: Shape): boolean {
  switch (node.kind) {
    case "NumberLiteral":
      return shape.kind === "number";
    case "DurationLiteral":
      return shape.kind === "duration";
    case "PhoneLiteral":
      return shape.kind === "phone";
    case "ListValue":
      return shape.kind === "list" || shape.kind === "items";
    case "ObjectValue":
      return shape.kind === "object" || shape.kind === "map" || shape.kind === "record";
    case "TextLiteral":
      return shape.kind === "text";
    case "Reference":
      if (shape.kind === "list") return fits(node, shape.item);
      return (
        shape.kind === "resource" ||
        (shape.kind === "boolean" && booleanWord(node) !== undefined) ||
        (shape.kind === "word" && Object.hasOwn(shape.words, node.root.text))
      );
    default:
      return false;
  }
}
