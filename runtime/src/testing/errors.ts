/** A test asked for something that makes no sense as things stand. Nothing has changed; the message tells the story so far. */
export class TestKitError extends Error {
  override name = "TestKitError";
}
