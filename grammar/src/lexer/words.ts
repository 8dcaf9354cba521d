import { createToken, Lexer, type TokenType } from "chevrotain";
import { Key, Outcome } from "./categories.ts";

/** Every name and keyword: keys, paths, targets, outcomes and primaries may be any of them. */
export const Word = createToken({ name: "Word", pattern: Lexer.NA, categories: [Key, Outcome] });

/** Words that may start a statement of the general shape. */
export const Verb = createToken({ name: "Verb", pattern: Lexer.NA, categories: [Word] });

/**
 * Any word; it becomes a keyword or a head after lexing, when its text and its place say so.
 * Stands after the numbers, so it never starts with a digit; one character class lexes fastest.
 */
export const Name = createToken({ name: "Name", pattern: /\w+/, categories: [Verb] });

/** Words before the braces of a flow's own attributes, input and output. */
export const SectionWord = createToken({ name: "SectionWord", pattern: Lexer.NA });

const keyword = (name: string, ...categories: TokenType[]): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories });

export const Not = keyword("Not", Word);
export const And = keyword("And", Word);
export const Or = keyword("Or", Word);
export const Step = keyword("Step", Word);
export const If = keyword("If", Word);
export const Else = keyword("Else", Word);
export const Switch = keyword("Switch", Word);
export const Repeat = keyword("Repeat", Word);
export const Set = keyword("Set", Word);
export const On = keyword("On", Word);
export const Attributes = keyword("Attributes", Word, SectionWord);

const Input = keyword("Input", Verb, SectionWord);
const Output = keyword("Output", Verb, SectionWord);
export const Outcomes = keyword("Outcomes", Verb);
export const LoopJump = keyword("LoopJump", Word);
export const As = keyword("As", Verb);
export const To = keyword("To", Verb);
export const From = keyword("From", Verb);
export const ErrorWord = keyword("ErrorWord", Verb);
export const WordOperator = keyword("WordOperator", Verb);

const keywords: Readonly<Record<string, TokenType>> = {
  not: Not,
  and: And,
  or: Or,
  step: Step,
  if: If,
  else: Else,
  switch: Switch,
  repeat: Repeat,
  set: Set,
  on: On,
  attributes: Attributes,
  input: Input,
  output: Output,
  outcomes: Outcomes,
  continue: LoopJump,
  break: LoopJump,
  as: As,
  to: To,
  from: From,
  error: ErrorWord,
  startsWith: WordOperator,
  endsWith: WordOperator,
  contains: WordOperator,
};

/** What a word means by its text alone. */
export const keywordTypes: ReadonlyMap<string, TokenType> = new Map(Object.entries(keywords));

export const wordTokens: readonly TokenType[] = [
  Word,
  Verb,
  SectionWord,
  Name,
  ...new globalThis.Set(Object.values(keywords)),
];
