/** The invented shop: what it is called, where it sells, who answers its customers, what it looks like step by step. */
export const brand = 'Lumen & Loaf (invented)'
export const currency = 'EUR'

export type Country = 'IE' | 'GB' | 'DE' | 'FR' | 'NL'
export type Unit = 'north' | 'south' | 'online'
export type Tier = 'new' | 'regular' | 'loyal' | 'business'
export type Channel = 'web' | 'app' | 'email' | 'chat' | 'phone' | 'store'
export type Stage = 'attention' | 'interest' | 'desire' | 'action' | 'service' | 'loyalty'

/** Where customers live, how many of a hundred, and which units they belong to. Both stores have neighbours. */
export const countries: Record<Country, { share: number; cities: string[]; units: [Unit, number][] }> = {
  IE: {
    share: 30,
    cities: ['Dublin', 'Cork', 'Galway', 'Sligo'],
    units: [
      ['north', 75],
      ['online', 25],
    ],
  },
  GB: {
    share: 26,
    cities: ['Leeds', 'Bristol', 'Glasgow', 'York'],
    units: [
      ['north', 55],
      ['online', 45],
    ],
  },
  FR: {
    share: 18,
    cities: ['Lyon', 'Nantes', 'Lille', 'Rennes'],
    units: [
      ['south', 65],
      ['online', 35],
    ],
  },
  DE: {
    share: 16,
    cities: ['Bremen', 'Leipzig', 'Freiburg', 'Kassel'],
    units: [
      ['south', 45],
      ['online', 55],
    ],
  },
  NL: { share: 10, cities: ['Utrecht', 'Leiden', 'Arnhem', 'Zwolle'], units: [['online', 100]] },
}

/** Which parcel service drives where. */
export const couriers: Record<Unit, string> = {
  north: 'Heron Parcel',
  south: 'Petit Colis',
  online: 'Meadow Post',
}

/** Everything a customer can touch, and the stage it belongs to. */
export const touchpoints = {
  'Landing page': 'attention',
  Newsletter: 'attention',
  Search: 'interest',
  'Category page': 'interest',
  'Product page': 'interest',
  'Reviews page': 'desire',
  'Wish list': 'desire',
  Basket: 'desire',
  'Sign-in': 'action',
  Checkout: 'action',
  'Order confirmation': 'action',
  'Store counter': 'action',
  'Order status': 'service',
  Delivery: 'service',
  Unboxing: 'service',
  'Return portal': 'service',
  'Help page': 'service',
  'Help chat': 'service',
  'Help mail': 'service',
  'Phone line': 'service',
  'Loyalty club': 'loyalty',
  'Quarterly survey': 'loyalty',
  'Product review': 'loyalty',
} as const satisfies Record<string, Stage>
export type Touchpoint = keyof typeof touchpoints

/** Where somebody is helped who comes by this channel. */
export function helpTouchpoint(channel: Channel): Touchpoint {
  if (channel === 'email') return 'Help mail'
  return channel === 'phone' ? 'Phone line' : 'Help chat'
}

export interface Agent {
  id: string
  name: string
  /** Adds to the satisfaction score of whoever is helped. */
  warmth: number
}

/** The people who answer. Two are outstanding, one is tired. */
export const agents: Agent[] = [
  { id: 'a-01', name: 'Ines', warmth: 0.5 },
  { id: 'a-02', name: 'Tomas', warmth: 0.1 },
  { id: 'a-03', name: 'Priya', warmth: 0.4 },
  { id: 'a-04', name: 'Owen', warmth: 0 },
  { id: 'a-05', name: 'Saskia', warmth: 0.1 },
  { id: 'a-06', name: 'Malik', warmth: 0.2 },
  { id: 'a-07', name: 'Greta', warmth: -0.1 },
  { id: 'a-08', name: 'Ruben', warmth: -0.6 },
  { id: 'a-09', name: 'Aoife', warmth: 0.2 },
  { id: 'a-10', name: 'Leon', warmth: 0 },
]
