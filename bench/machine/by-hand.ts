/** Where a call stands, as somebody would write it who knows only this one flow. */
export interface Call {
  readonly state:
    "play" | "hours" | "offerAsk" | "collect" | "callbackNumber" | "callback" | "enqueue" | "ended";
  readonly callbackNumber: string;
  readonly rounds: number;
}

export const initialCall: Call = { state: "play", callbackNumber: "", rounds: 0 };

/** The flow Welcome of the example written by hand: what a machine made for one flow alone can reach. */
export function byHand(call: Call, outcome: string, input = ""): Call {
  const { callbackNumber, rounds } = call;
  switch (call.state) {
    case "play":
      return outcome === "done"
        ? { state: "hours", callbackNumber, rounds }
        : { state: "ended", callbackNumber, rounds };
    case "hours":
      return outcome === "open"
        ? { state: "offerAsk", callbackNumber, rounds }
        : { state: "ended", callbackNumber, rounds };
    case "offerAsk":
      switch (outcome) {
        case "1":
          return { state: "collect", callbackNumber, rounds };
        case "timeout":
        case "noMatch":
          return rounds < 1
            ? { state: "offerAsk", callbackNumber, rounds: rounds + 1 }
            : { state: "enqueue", callbackNumber, rounds: 0 };
        default:
          return { state: "enqueue", callbackNumber, rounds };
      }
    case "collect":
      if (outcome === "invalid" || input === "Timeout") return { state: "offerAsk", callbackNumber, rounds };
      return { state: "callbackNumber", callbackNumber: input, rounds };
    case "callbackNumber":
      return outcome === "done"
        ? { state: "callback", callbackNumber, rounds }
        : { state: "offerAsk", callbackNumber, rounds };
    case "callback":
    case "enqueue":
    case "ended":
      return { state: "ended", callbackNumber, rounds };
    default:
      return call.state satisfies never;
  }
}
