import { Mapping } from '../../mapping.ts'

/** Reviews of an app in two stores. They come without an author, so each is of a person of its own. */
export const appReviews = Mapping.parse({
  source: 'app-reviews-quickbooks',
  dateOrder: 'ymd',
  files: [
    {
      name: 'reviews',
      headers: ['review_date', 'star_rating', 'review_text', 'platform'],
      becomes: [
        {
          kind: 'review',
          name: 'Review',
          time: 'review_date',
          person: { anonymousId: { own: [] } },
          answer: { scale: 'stars5', score: 'star_rating' },
          text: 'review_text',
          channel: 'platform',
          language: { fixed: 'en' },
        },
      ],
    },
  ],
})
