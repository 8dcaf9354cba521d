/** The tags of SSML that the platform's voices take. */
export interface SsmlTag {
  readonly doc: string;
  readonly attributes: Readonly<Record<string, SsmlAttribute>>;
  /** It has nothing inside. */
  readonly empty: boolean;
  /** Tags that it must not stand in. */
  readonly notIn: readonly string[];
  /** At least one of its attributes must be given. */
  readonly needsOne: boolean;
}

interface SsmlAttribute {
  readonly required: boolean;
  /** What its value must be like; `undefined`: anything. */
  readonly form: { readonly test: (value: string) => boolean; readonly words: string } | undefined;
}

const words = (...known: readonly string[]): SsmlAttribute => ({
  required: false,
  form: { test: (value) => known.includes(value), words: known.map((word) => `"${word}"`).join(", ") },
});
const matching = (pattern: RegExp, description: string): SsmlAttribute => ({
  required: false,
  form: { test: (value) => pattern.test(value), words: description },
});
const anything: SsmlAttribute = { required: false, form: undefined };
const needed = (attribute: SsmlAttribute): SsmlAttribute => ({ ...attribute, required: true });

const seconds = (most: number): SsmlAttribute => ({
  required: false,
  form: {
    test: (value) => {
      const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(value);
      return match !== null && Number(match[1]) * (match[2] === "s" ? 1 : 0.001) <= most;
    },
    words: `a time of at most ${most} seconds, such as "500ms" or "2s"`,
  },
});
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,4})*$/, 'a language such as "de-DE"');
const ratePercent: SsmlAttribute = {
  required: false,
  form: {
    test: (value) => {
      if (["x-slow", "slow", "medium", "fast", "x-fast"].includes(value)) return true;
      const percent = /^(\d+)%$/.exec(value);
      return percent !== null && Number(percent[1]) >= 20 && Number(percent[1]) <= 200;
    },
    words: '"x-slow", "slow", "medium", "fast", "x-fast" or a percentage from "20%" to "200%"',
  },
};
const breathing = ["default", "x-low", "low", "medium", "high", "x-high"];

interface Rest {
  readonly empty?: true;
  readonly notIn?: readonly string[];
  readonly needsOne?: true;
}

const tag = (doc: string, attributes: SsmlTag["attributes"] = {}, rest: Rest = {}): SsmlTag => ({
  doc,
  attributes,
  empty: rest.empty ?? false,
  notIn: rest.notIn ?? [],
  needsOne: rest.needsOne ?? false,
});

/** Each with the attributes that it takes, as the documentation of Amazon Polly has them. */
export const ssmlTags: Readonly<Record<string, SsmlTag>> = {
  speak: tag("The whole text.", {
    version: anything,
    xmlns: anything,
    "xmlns:amazon": anything,
    "xml:lang": language,
  }),
  break: tag(
    "A pause.",
    {
      strength: words("none", "x-weak", "weak", "medium", "strong", "x-strong"),
      time: seconds(10),
    },
    { empty: true },
  ),
  emphasis: tag("Stressed.", { level: words("strong", "moderate", "reduced") }),
  lang: tag("In another language.", { "xml:lang": needed(language) }),
  mark: tag("A mark that programs see.", { name: needed(anything) }, { empty: true }),
  p: tag("A paragraph.", {}, { notIn: ["p", "s"] }),
  s: tag("A sentence.", {}, { notIn: ["s"] }),
  phoneme: tag("How it is pronounced.", {
    alphabet: words(
      "ipa",
      "x-sampa",
      "x-amazon-pinyin",
      "x-amazon-jyutping",
      "x-amazon-pron-kana",
      "x-amazon-yomigana",
    ),
    ph: needed(anything),
  }),
  prosody: tag(
    "How loud, fast or high it is spoken.",
    {
      volume: matching(
        /^(default|silent|x-soft|soft|medium|loud|x-loud|[+-]\d+(\.\d+)?dB)$/,
        '"silent", "x-soft", "soft", "medium", "loud", "x-loud" or a change such as "+6dB"',
      ),
      rate: ratePercent,
      pitch: matching(
        /^(default|x-low|low|medium|high|x-high|[+-]\d+(\.\d+)?%)$/,
        '"x-low", "low", "medium", "high", "x-high" or a change such as "+10%"',
      ),
      "amazon:max-duration": seconds(300),
    },
    { needsOne: true },
  ),
  "say-as": tag("What kind of thing it is.", {
    "interpret-as": needed(
      words(
        "characters",
        "spell-out",
        "cardinal",
        "number",
        "ordinal",
        "digits",
        "fraction",
        "unit",
        "date",
        "time",
        "address",
        "expletive",
        "telephone",
      ),
    ),
    format: words("mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y", "yyyymmdd", "hms12", "hms24"),
  }),
  sub: tag("Something else is spoken.", { alias: needed(anything) }),
  w: tag("A word in a certain role.", {
    role: needed(matching(/^amazon:(VB|VBD|DT|IN|JJ|NN|DEFAULT|SENSE_\d)$/, 'a role such as "amazon:VB"')),
  }),
  "amazon:effect": tag(
    "An effect of the voice.",
    {
      name: words("whispered", "drc"),
      phonation: words("soft"),
      "vocal-tract-length": matching(/^[+-]?\d+(\.\d+)?%$/, 'a percentage such as "+10%"'),
    },
    { needsOne: true },
  ),
  "amazon:auto-breaths": tag("The voice breathes.", {
    volume: words("default", "x-soft", "soft", "medium", "loud", "x-loud"),
    frequency: words(...breathing),
    duration: words("default", "x-short", "short", "medium", "long", "x-long"),
  }),
  "amazon:breath": tag(
    "A breath.",
    {
      duration: words("default", "x-short", "short", "medium", "long", "x-long"),
      volume: words("default", "x-soft", "soft", "medium", "loud", "x-loud"),
    },
    { empty: true },
  ),
  "amazon:domain": tag("A manner of speaking.", { name: needed(words("news", "conversational")) }),
  "amazon:emotion": tag("A mood.", {
    name: needed(words("excited", "disappointed")),
    intensity: words("low", "medium", "high"),
  }),
};
