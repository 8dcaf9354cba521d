import { langiumGrammar } from "../parse/langium-grammar.ts";

/**
 * The grammar of the parsing benchmark with cross-references, as Langium links them: steps and flows after arrows, what verbs name, the
 * first names of values. Built-in names are declared in a document of their own.
 */
export const linkedGrammar: string = [
  [
    "imports+=Import | declarations+=Declaration",
    "imports+=Import | declarations+=Declaration | builtins+=Builtin",
  ],
  [
    "Declaration: Flow | Resource;",
    "Declaration: Flow | Resource;\nBuiltin: 'builtin' name=Word;\nBinding: name=Word;\nNamed: Flow | Resource | Member | Builtin | Binding;\nTarget: Step | Flow;",
  ],
  [
    "'import' '{' names+=Word (',' names+=Word)* '}'",
    "'import' '{' names+=[Declaration:Word] (',' names+=[Declaration:Word])* '}'",
  ],
  ["Member: key=Key ':'", "Member: name=Key ':'"],
  ["'as' binding=Word", "'as' binding=Binding"],
  ["'as' binding=Word", "'as' binding=Binding"],
  ["call=Call_ | name=Word);", "call=Call_ | target=[Target:Word]);"],
  ["Reference: root=Word", "Reference: root=[Named:Word]"],
  [
    "Flow: kind=FlowKind name=Word display=STRING? '{' onError=OnError? statements",
    "Flow: kind=FlowKind name=Word display=STRING? '{' (onError=OnError | 'input' '{' (inputs+=Member ','?)* '}' | 'output' '{' (outputs+=Member ','?)* '}' | 'outcomes' ':' results+=Word (',' results+=Word)*)* statements",
  ],
  ["End: verb=('disconnect' | 'end');", "End: verb=('disconnect' | 'end' outcome=Word? options=Options?);"],
  ["| 'profile';", "| 'profile' | 'outcomes' | 'external';"],
].reduce((grammar, [from = "", to = ""]) => {
  if (!grammar.includes(from)) throw new Error(`the parsing benchmark's grammar has no ${from}`);
  return grammar.replace(from, () => to);
}, langiumGrammar);
