import { guidingFlows, voice } from "../define.ts";
import { always, describeAction, equals, optional, sometimes, talking, touchToneFlows } from "../platform.ts";
import { blocks, documented, live, seen } from "../sources.ts";

const onlyInExports = "Seen in exported flows alone; what it does is not written down.";

/** What an action that plays a prompt says. */
const prompt = (verb: string) => ({
  PromptId: verb,
  Text: verb,
  SSML: verb,
  Media: verb,
  TextToSpeechType: { unsupported: onlyInExports },
});

export const participantActions = [
  describeAction("MessageParticipant", "Plays a prompt, or sends a text, once.", {
    ...live,
    errors: { NoMatchingError: optional("error", live) },
    parameters: {
      ...prompt("play"),
      SkipWhenDTMFBufferEnabled: { unsupported: onlyInExports },
    },
    flows: [...guidingFlows, "customer whisper flow", "agent whisper flow", "outbound whisper flow"],
  }),
  describeAction("MessageParticipantIteratively", "Plays a list of prompts round and round.", {
    ...live,
    errors: { NoMatchingError: optional("error", live) },
    conditions: equals({ MessagesInterrupted: "interrupted" }, seen),
    parameters: {
      Messages: "loop",
      InterruptFrequencySeconds: "loop.interruptEvery",
      ContinueMessagingDuringInterrupt: "loop.keepPlaying",
    },
    flows: ["queue flow", "customer hold flow", "agent hold flow"],
    channels: voice,
  }),
  describeAction(
    "GetParticipantInput",
    "Takes one key, stores an entry of several, or starts and stops the touch-tone buffer.",
    {
      ...live,
      errors: {
        InputTimeLimitExceeded: sometimes("timeout", live),
        NoMatchingCondition: sometimes("noMatch", live),
        InvalidPhoneNumber: sometimes("invalid"),
        NoMatchingError: always("error"),
      },
      conditions: equals(),
      parameters: {
        ...prompt("ask"),
        InputTimeLimitSeconds: "ask.timeout",
        StoreInput: { fixed: "False in `ask`, True in `collect`." },
        "InputValidation.PhoneNumberValidation.NumberFormat": "collect.format",
        "InputValidation.PhoneNumberValidation.CountryCode": "center.country",
        "InputValidation.CustomValidation.MaximumLength": "collect.maxDigits",
        "InputEncryption.EncryptionKeyId": "collect.encrypt.key",
        "InputEncryption.Key": "collect.encrypt.certificate",
        "DTMFConfiguration.InputTerminationSequence": "collect.terminator",
        "DTMFConfiguration.DisableCancelKey": "collect.cancel",
        "DTMFConfiguration.InterdigitTimeLimitSeconds": "collect.betweenDigits",
        "DTMFConfiguration.MaxDigits": { unsupported: onlyInExports },
      },
      flows: touchToneFlows,
      channels: voice,
    },
  ),
  describeAction("ConnectParticipantWithLexBot", "Lets a bot talk with the customer.", {
    errors: {
      InputTimeLimitExceeded: sometimes("timeout"),
      NoMatchingCondition: always("noMatch", documented),
      NoMatchingError: always("error", documented),
    },
    conditions: equals(),
    parameters: {
      ...prompt("ask"),
      "LexV2Bot.AliasArn": "ask.bot",
      "LexBot.Name": { unsupported: "The first version of Lex is no longer in service." },
      "LexBot.Region": { unsupported: "The first version of Lex is no longer in service." },
      "LexBot.Alias": { unsupported: "The first version of Lex is no longer in service." },
      LexSessionAttributes: "ask.session",
      "LexInitializationData.InitialMessage": "ask.opening",
      "LexTimeoutSeconds.Text": "ask.idle",
    },
    writes: { Lex: "replaces" },
    flows: guidingFlows,
    channels: talking,
  }),
  describeAction("DisconnectParticipant", "Hangs up.", {
    ...live,
    errors: {},
    terminal: true,
    flows: guidingFlows,
  }),
  describeAction("TransferParticipantToThirdParty", "Transfers the caller to a phone number.", {
    ...live,
    errors: {
      CallFailed: sometimes("failed", seen),
      ConnectionTimeLimitExceeded: sometimes("timeout", seen),
      NoMatchingError: always("error"),
    },
    parameters: {
      ThirdPartyPhoneNumber: "dial",
      ThirdPartyConnectionTimeLimitSeconds: "dial.timeout",
      ContinueFlowExecution: "dial.resume",
      ThirdPartyDTMFDigits: "dial.sendDigits",
      "CallerId.Number": "dial.callerId.number",
      "CallerId.Name": "dial.callerId.name",
      "VoiceConnector.VoiceConnectorType": { fixed: "ChimeConnector" },
      "VoiceConnector.VoiceConnectorArn": "dial.connector.arn",
      "VoiceConnector.FromUser": "dial.connector.from",
      "VoiceConnector.ToUser": "dial.connector.to",
      "VoiceConnector.UserToUserInformation": "dial.connector.userToUser",
    },
    flows: guidingFlows,
    channels: voice,
  }),
  describeAction("CompleteOutboundCall", "Places the outbound call now, in an outbound whisper.", {
    errors: {},
    parameters: {
      "CallerId.Number": "connect.callerId",
      "VoiceConnector.VoiceConnectorType": { fixed: "ChimeConnector" },
      "VoiceConnector.VoiceConnectorArn": "connect.connector.arn",
      "VoiceConnector.FromUser": "connect.connector.from",
      "VoiceConnector.ToUser": "connect.connector.to",
      "VoiceConnector.UserToUserInformation": "connect.connector.userToUser",
      ConnectionTimeLimitSeconds: "connect.timeout",
    },
    flows: ["outbound whisper flow"],
    channels: voice,
  }),
  describeAction("RouteContactToAgent", "Offers the waiting contact to an agent who is busy.", {
    ...blocks,
    parameters: {},
    flows: ["queue flow"],
    passedThrough:
      "The block Interrupt agent is documented, but not what its parameters are called; an instance refused the type.",
  }),
] as const;
