import { Mapping } from '../../mapping.ts'

/**
 * Reviews of airport lounges. The overall rating goes from one to five; where it is higher it was given on another
 * scale, and stays a property. The seven ratings of parts are properties of the review, for finding what drives it.
 */
export const skytraxLounge = Mapping.parse({
  source: 'skytrax-lounge',
  dateOrder: 'ymd',
  files: [
    {
      name: 'reviews',
      headers: [
        'airline_name',
        'title',
        'date',
        'content',
        'lounge_name',
        'overall_rating',
        'comfort_rating',
        'recommended',
      ],
      mayLack: true,
      ignore: ['link'],
      becomes: [
        {
          kind: 'review',
          name: 'Lounge review',
          time: 'date',
          person: { anonymousId: { own: [] } },
          answer: { scale: 'stars5', score: 'overall_rating', beyond: 'property' },
          text: { together: ['title', 'content'], with: '. ' },
          touchpoint: { fixed: 'Lounge' },
          product: 'airline_name',
          country: 'author_country',
          language: { fixed: 'en' },
          properties: { recommended: { column: 'recommended', as: { '0': 'no', '1': 'yes' } } },
          rest: true,
        },
      ],
    },
  ],
})
