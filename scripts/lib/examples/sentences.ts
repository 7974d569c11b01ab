import type { Random } from '../../../src/metrics/random.ts';

/** What each emotion makes people write. Words of one emotion also turn up in others, as they do. */
const PHRASES = {
  admiration: [
    'what a brilliant piece of work',
    'she is so talented',
    'that was a masterpiece',
    'truly impressive',
    'he is an inspiration',
  ],
  amusement: [
    'this made me laugh so hard',
    'that joke is hilarious',
    'lol that is funny',
    'i keep giggling',
    'what a silly story',
  ],
  anger: ['this makes me furious', 'i am so mad at them', 'stop lying to us', 'how dare they', 'that is an outrage'],
  confusion: [
    'i do not understand this',
    'that makes no sense',
    'i am lost',
    'what does that even mean',
    'this is so unclear',
  ],
  curiosity: [
    'i wonder how it works',
    'tell me more',
    'can anyone explain why',
    'i would like to know',
    'what happens next',
  ],
  fear: ['i am scared', 'this is terrifying', 'i dread tomorrow', 'that gave me nightmares', 'i am worried sick'],
  gratitude: [
    'thank you so much',
    'i appreciate your help',
    'thanks a lot for this',
    'i owe you one',
    'so grateful for that',
  ],
  joy: ['i am so happy today', 'this is the best day', 'what a wonderful morning', 'feeling great', 'i could dance'],
  love: ['i love you all', 'i adore this place', 'you mean the world to me', 'hugs to you', 'my dear friend'],
  sadness: ['i feel so alone', 'this is heartbreaking', 'i miss him', 'i cried all night', 'such a sad ending'],
  surprise: ['i did not see that coming', 'what a twist', 'no way', 'that is unexpected', 'i am stunned'],
  neutral: [
    'the shop opens at nine',
    'it is on the second page',
    'the bus stops here',
    'i read it yesterday',
    'they moved to the north',
  ],
} as const;

type Emotion = keyof typeof PHRASES;

/** In the order of the model's outputs. */
export const LABELS = Object.keys(PHRASES) as Emotion[];

/** What is written out of either of two emotions: nobody can tell which from the words. */
const AMBIGUOUS: readonly (readonly [string, Emotion, Emotion])[] = [
  ['oh wow', 'surprise', 'admiration'],
  ['i cannot believe this', 'surprise', 'anger'],
  ['there are tears in my eyes', 'sadness', 'joy'],
  ['my heart is racing', 'fear', 'love'],
  ['you are too kind', 'gratitude', 'love'],
  ['really ?', 'curiosity', 'confusion'],
  ['haha what', 'amusement', 'confusion'],
];

const CONTEXTS = [
  'about the new season',
  'after the game',
  'at work',
  'in the comments',
  'from my sister',
  'on the train',
  'during the meeting',
  'with the neighbours',
  'in this thread',
  'for the second time',
  'at the end of the film',
  'since last week',
  'on the radio',
  'in the garden',
  'before lunch',
  'at the station',
] as const;

export interface Sentence {
  text: string;
  /** 0 or 1 for each of LABELS. */
  labels: number[];
}

/**
 * Draws sentences that are in none of `taken`, and adds them there: one phrase, or two of different emotions in three of ten, each
 * with a context in half of the cases; a phrase is ambiguous in one of four, and then each of its two emotions is the writer's half the time.
 */
export function drawSentences(count: number, random: Random, taken: Set<string>): Sentence[] {
  const sentences: Sentence[] = [];
  while (sentences.length < count) {
    const parts = [drawPart(random)];
    if (random.uniform() < 0.3) parts.push(drawPart(random));
    const text = parts.map(({ words }) => words).join(pick([' and ', ' but ', ' . ', ' , '], random));
    const ended = `${text.charAt(0).toUpperCase()}${text.slice(1)}${pick([' .', ' !', ''], random)}`;
    if (taken.has(ended)) continue;
    taken.add(ended);
    const labels = LABELS.map((label) => (parts.some(({ emotion }) => emotion === label) ? 1 : 0));
    sentences.push({ text: ended, labels });
  }
  return sentences;
}

function drawPart(random: Random): { words: string; emotion: Emotion } {
  const ambiguous = random.uniform() < 0.25;
  const [phrase, one, other] = pick(AMBIGUOUS, random);
  const certain = pick(LABELS, random);
  const words = ambiguous ? phrase : pick(PHRASES[certain], random);
  const emotion = ambiguous ? pick([one, other], random) : certain;
  return { words: random.uniform() < 0.5 ? `${words} ${pick(CONTEXTS, random)}` : words, emotion };
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[random.integer(0, items.length)]!;
}

/** Every word and mark that a sentence can hold, sorted. */
export function vocabulary(): string[] {
  const phrases = [...Object.values(PHRASES).flat(), ...AMBIGUOUS.map(([phrase]) => phrase), ...CONTEXTS];
  return [...new Set([...phrases.flatMap((phrase) => phrase.split(' ')), 'and', 'but', '.', ',', '!'])].sort();
}
