/** Kind words that ask for nothing, and what we say to them. Slots as in the other topics. */
export const praise = {
  said: [
    'I just wanted to say that the {product} is wonderful. We use it every day.',
    'Your driver carried the parcel up four floors and smiled. Please tell him.',
    'The {product} came a day early and beautifully packed. Well done.',
    'I have had the {product} for a month now and would buy it again at once.',
    'The handwritten note in the parcel made my day.',
    'My mother, who likes nothing, likes the {product}.',
    'What a pleasant change: a shop that keeps its word.',
    'Your colleague on the phone was so patient with me last week. She deserves a raise.',
    'The new packaging is lovely and fits in the paper bin. Keep it.',
    'Five orders and not one thing to complain about. I thought you should know.',
    'The bread from the tin is the best I ever made. So thank you.',
    'I recommended you to my sister, and she has already ordered the {other}.',
  ],
  replied: [
    'That is so kind of you, {name}. I have pinned your words to the wall of the packing room.',
    'What a lovely message to start the day with. I will pass it on to the whole team.',
    'You have made someone here very happy. Enjoy the {product}!',
    'It means a lot that you took the time. I have told the colleague in question.',
    'I have read this out loud in our morning round. Everyone smiled.',
    'We put a small surprise in your next parcel for that.',
  ],
} as const
