import { describePlace, type Place } from "../machine/index.ts";

/** The simulation was asked for something that makes no sense as things stand. Nothing has changed. */
export class SimulationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SimulationError";
  }
}

/** A flow did what the simulation cannot do, and the simulation has stopped there. */
export class StoppedError extends Error {
  readonly place: Place | undefined;
  constructor(message: string, place?: Place, cause?: unknown) {
    super(place ? `${describePlace(place)}: ${message}` : message, { cause });
    this.name = "StoppedError";
    this.place = place;
  }
}

/** The platform runs this action; the simulation does not. */
export class UnsupportedActionError extends StoppedError {
  readonly action: string;
  constructor(action: string, advice: string, place: Place) {
    super(`The simulation cannot run ${action}. ${advice}`, place);
    this.name = "UnsupportedActionError";
    this.action = action;
  }
}

/** A flow asked a bot that the simulation was given no answer for. */
export class MissingBotError extends StoppedError {
  readonly bot: string;
  constructor(bot: string, place: Place) {
    super(
      `The flow asks the bot ${bot}, and the simulation does not know what it understands. ` +
        `Give it an answer: bots: { ${JSON.stringify(bot)}: { intent: "…" } }.`,
      place,
    );
    this.name = "MissingBotError";
    this.bot = bot;
  }
}

/** A flow invoked a Lambda that the simulation was given no answer for. */
export class MissingStubError extends StoppedError {
  readonly lambda: string;
  constructor(lambda: string, place: Place) {
    super(
      `The flow invokes ${lambda}, and the simulation does not know what it answers. ` +
        `Give it an answer: lambdas: { ${JSON.stringify(lambda)}: { result: { … } } }.`,
      place,
    );
    this.name = "MissingStubError";
    this.lambda = lambda;
  }
}
