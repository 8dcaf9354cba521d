import { createToken, Lexer, type TokenType } from "chevrotain";

/**
 * The words that start a declaration. They belong to no category of words, so no rule inside a declaration can
 * take one: damage stays in its declaration.
 */
const head = (name: string, ...categories: TokenType[]): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories });

export const DeclarationHead = head("DeclarationHead");
export const ImportHead = head("ImportHead");
export const ExternalHead = head("ExternalHead", DeclarationHead);
export const FlowHead = head("FlowHead", DeclarationHead);
export const ResourceHead = head("ResourceHead", DeclarationHead);
/** The second and third word of a kind, as in `outbound whisper flow`. */
export const HeadWord = head("HeadWord");

export const headTokens: readonly TokenType[] = [
  DeclarationHead,
  ImportHead,
  ExternalHead,
  FlowHead,
  ResourceHead,
  HeadWord,
];
