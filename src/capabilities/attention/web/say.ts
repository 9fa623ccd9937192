import { words } from '../../../web/kit/words.ts'

/** What stands above all pages about attention. */
export const say = words('attention', {
  tabs: 'Attention',
  listTab: 'Who needs you',
  healthTab: 'Health',
  backtestTab: 'Backtest',
  advocatesTab: 'Advocates',
})
