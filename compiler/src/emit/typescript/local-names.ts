/** Words that no `const` of a strict module may be called, and the names that every compiled module has already. */
const taken: ReadonlySet<string> = new Set(
  [
    "break case catch class const continue debugger default delete do else enum export extends false finally for",
    "function if import in instanceof new null return super switch this throw true try typeof var void while with",
    "implements interface let package private protected public static yield await eval arguments",
    "undefined globalThis exports require module __proto__",
    "center defineCenter defineFlow Center AgentDefinition AttributeDefinition DefaultFlows FlowDefinition HoursDefinition",
    "LambdaDefinition NamedResource PhoneNumberDefinition QueueDefinition QuickConnectDefinition",
    "RoutingProfileDefinition",
  ].flatMap((line) => line.split(" ")),
);

/**
 * What each declared name is called inside a compiled module: itself, or with `_` after it where the language or the
 * module has taken it. `own` are the module's names, `imported` those of other files.
 */
export function localNames(own: readonly string[], imported: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set([...own, ...imported]);
  const locals = new Map<string, string>();
  for (const name of [...own, ...imported]) {
    // The module's own `Attributes` type may share its name with a value, but not with an import.
    const clashes = taken.has(name) || (name === "Attributes" && !own.includes(name));
    const local = clashes ? unusedName(`${name}_`, used) : name;
    used.add(local);
    locals.set(name, local);
  }
  return locals;
}

function unusedName(name: string, used: ReadonlySet<string>): string {
  return taken.has(name) || used.has(name) ? unusedName(`${name}_`, used) : name;
}
