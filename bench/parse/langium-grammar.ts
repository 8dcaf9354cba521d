/**
 * The same language for Langium, as its own documentation would have it written: one rule per verb, since Langium has
 * no way to ask where a line ends, and plain names where it would link references, which spares it that work.
 */
export const langiumGrammar = `
grammar Flow

entry File: (imports+=Import | declarations+=Declaration)*;

Import: 'import' '{' names+=Word (',' names+=Word)* '}' 'from' path=STRING;

Declaration: Flow | Resource;

Resource:
  external?='external'? kind=ResourceKind name=Word? display=STRING? ('{' (members+=Member ','?)* '}')?;

ResourceKind returns string:
  'center' | 'attributes' | 'hours' | 'queue' | 'routing' 'profile' | 'quick' 'connect' | 'phone' 'number' | 'prompt' |
  'lambda' | 'lex' 'bot' | 'agent' 'status' | 'task' 'template' | 'view' | 'defaults';

Member: key=Key ':' value=Value ('|' alternatives+=Value)* ('=' initial=Value)?;
Key returns string: Word | STRING;

Flow: kind=FlowKind name=Word display=STRING? '{' onError=OnError? statements+=Statement* steps+=Step* '}';

FlowKind returns string:
  'inbound' 'flow' | 'queue' 'flow' | 'customer' 'hold' 'flow' | 'agent' 'hold' 'flow' | 'customer' 'whisper' 'flow' |
  'agent' 'whisper' 'flow' | 'outbound' 'whisper' 'flow' | 'agent' 'transfer' 'flow' | 'queue' 'transfer' 'flow' | 'module';

OnError: 'on' 'error' (target=Arrow | word='continue' | block=Block);
Step: 'step' name=Word '{' onError=OnError? statements+=Statement* '}';
Block: {infer Block} '{' onError=OnError? statements+=Statement* '}';

Statement:
  Play | Loop | Ask | Collect | Set | If | Switch | Split | Repeat | Wait | Invoke | Call | Enqueue | Callback | Dial |
  Transfer | Tag | Action | End | Go | Jump;

Play: verb='play' primary=Value options=Options? arms=Arms?;
Loop: verb='loop' primary=Value options=Options? arms=Arms?;
Ask: verb='ask' primary=Value options=Options? arms=Arms?;
Collect: verb='collect' primary=Value options=Options? arms=Arms?;
Wait: verb='wait' primary=Value options=Options? arms=Arms?;
Invoke: verb='invoke' primary=Value options=Options? ('as' binding=Word)? arms=Arms?;
Call: verb='call' primary=Value options=Options? ('as' binding=Word)? arms=Arms?;
Enqueue: verb='enqueue' primary=Value options=Options? arms=Arms?;
Callback: verb='callback' primary=Value options=Options? arms=Arms?;
Dial: verb='dial' primary=Value options=Options? arms=Arms?;
Transfer: verb='transfer' primary=Value options=Options? arms=Arms?;
Tag: verb='tag' primary=Value options=Options? arms=Arms?;
Action: verb='action' primary=STRING options=Options? arms=Arms?;
End: verb=('disconnect' | 'end');
Go: target=Arrow;
Jump: jump=('continue' | 'break');
Split: verb='split' arms=Arms;

Set: 'set' (assignment+=Assignment | scope=Word? '{' (assignment+=Assignment ','?)* '}') options=Options? arms=Arms?;
Assignment: target=Reference '=' value=Value;
If: 'if' condition=Condition then=Body ('else' (otherwise=Body | chained=If))?;
Switch: 'switch' subject=Value arms=Arms;
Repeat: 'repeat' count=Value body=Body;
Body: block=Block | target=Arrow;

Options: {infer Options} '(' (options+=Option ','?)* ')';
Option: key=Key ':' value=Value;
Arms: {infer Arms} '{' (arms+=Arm ','?)* '}';
Arm: outcomes+=Outcome (',' outcomes+=Outcome)* (target=Arrow | block=Block);
Outcome: name=Word | number=NUMBER | text=STRING | percent=PERCENT | otherwise?='else';
Arrow: '->' (word=('continue' | 'break' | 'retry' | 'none') | call=Call_ | name=Word);

Condition: Or;
Or infers Condition: And ({infer Or.operands+=current} 'or' operands+=And)*;
And infers Condition: Not ({infer And.operands+=current} 'and' operands+=Not)*;
Not infers Condition: {infer Not} 'not' operand=Not | Comparison;
Comparison infers Condition:
  Operand ({infer Comparison.left=current} operator=('==' | '!=' | '<' | '<=' | '>' | '>=' | 'startsWith' | 'endsWith' | 'contains') right=Operand)?;
Operand infers Condition: Atom | {infer Group} '(' inner=Condition ')';

Value: Atom;
Atom: Text | NumberValue | Duration | Percent | Phone | Span | List | ObjectValue | Call_ | Reference;
Text: text=STRING;
NumberValue: negative?='-'? number=NUMBER;
Duration: duration=DURATION;
Percent: percent=PERCENT;
Phone: phone=PHONE;
Span: from=TIME ('-' to=TIME)?;
List: {infer List} '[' (items+=Item ','?)* ']';
Item: {infer Day} day=DATE (from=TIME '-' to=TIME | closed?='closed') | {infer Days} days=Word '-' last=Word from=TIME '-' to=TIME |
  {infer Days} days=Word from=TIME '-' to=TIME | {infer ListItem} name=Reference object=ObjectValue? | Text | NumberValue;
ObjectValue: {infer ObjectValue} '{' (members+=Member ','?)* '}';
Call_: name=Word '(' argument=Atom ')';
Reference: root=Word ('.' path+=Word | '[' path+=STRING ']')*;

Word returns string: ID | 'number' | 'phone' | 'queue' | 'error' | 'timeout' | 'closed' | 'agent' | 'customer' | 'flow' |
  'hours' | 'prompt' | 'input' | 'output' | 'callback' | 'task' | 'status' | 'profile';

hidden terminal WS: /\\s+/;
hidden terminal LINE_COMMENT: /\\/\\/[^\\n\\r]*/;
hidden terminal BLOCK_COMMENT: /\\/\\*[\\s\\S]*?\\*\\//;
terminal STRING: /"(\\\\.|[^"\\\\])*"/;
terminal DATE: /\\d{4}-\\d\\d-\\d\\d/;
terminal TIME: /\\d\\d:\\d\\d/;
terminal PERCENT: /\\d+%/;
terminal DURATION: /\\d+[smhd]\\b/;
terminal PHONE: /\\+\\d+/;
terminal NUMBER returns number: /\\d+(\\.\\d+)?/;
terminal ID: /[A-Za-z_]\\w*/;
`;
