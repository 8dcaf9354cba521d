import { map, parameter, text } from "../shapes.ts";

/** The description that most resources have. */
export const description = parameter(text({ min: 1, max: 250 }), "What it is for.");

/** The tags that nearly every resource takes. */
export const tags = parameter(
  map(
    text({ max: 256 }),
    0,
    50,
    text({
      min: 1,
      max: 128,
      pattern: { test: /^(?!aws:)/i, words: "another name: the platform keeps those that begin with `aws:`" },
    }),
  ),
  'Names and values for billing and access control: `{ team: "billing" }`.',
);

/** What the names of views and of their actions are made of. */
export const viewName = {
  test: /^[\p{L}\p{N}_.:/=+\-@]+[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u,
  words: "made of letters, digits, spaces and `_ . : / = + - @`, and not begin with a space",
};

/** What an e-mail address looks like. */
export const emailForm = { test: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, words: "an e-mail address" };
