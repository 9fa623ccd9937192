import type { Context } from '../../../../platform/context.ts'

/** How everybody stood, kept once in a calendar week; nothing where this week has been kept. */
export async function keepWeek({ facts, now, settings }: Context): Promise<void> {
  const columns = `customer_id, version, unit, account_id, worked_out_at, method, model_id, horizon_days, risk, growth, band,
    inputs, risk_effects, growth_effects, last_seen_at`
  const week = (at: string) => `toMonday(${at}, {zone:String})`
  await facts.command(
    `INSERT INTO customer_health_weeks (${columns}) SELECT ${columns} FROM customer_health FINAL
    WHERE (SELECT count() FROM customer_health_weeks WHERE ${week('worked_out_at')} = ${week('{now:DateTime64(3)}')}) = 0`,
    { now: now(), zone: settings.zone },
  )
}
