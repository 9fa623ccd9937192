import type { Context } from '../../../platform/context.ts'

interface AlertTable {
  id: string
  about: 'all' | 'theme' | 'topic'
  about_id: string
  above: number
  days: number
  least: number
  tell: string[]
  created_by: string
  created_at: Date
}
export type AlertRow = AlertTable

interface AlarmTable {
  id: string
  alert_id: string
  opened_at: Date
  closed_at: Date | null
  negative: number
  comments: number
  low: number
}
export type AlarmRow = AlarmTable

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    voice_alerts: AlertTable
    voice_alarms: AlarmTable
  }
}

export function allAlerts({ db }: Context): Promise<AlertRow[]> {
  return db.selectFrom('voice_alerts').selectAll().orderBy('created_at').orderBy('id').execute()
}

export function alarmsOf({ db }: Context): Promise<AlarmRow[]> {
  return db.selectFrom('voice_alarms').selectAll().orderBy('opened_at', 'desc').execute()
}
