import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { dateLocale } from '../../../../web/kit/words.ts'
import type { QualityField } from '../../quality/contract.ts'
import { BySource } from './Fields.tsx'
import { fieldInWords } from './in-words.ts'
import styles from './Quality.module.css'
import { trendQuery } from './questions.ts'
import { Bar } from './Score.tsx'
import { say } from './say.ts'

/** One field: by source, how old its values are, and whether it got better. */
export function FieldDetail({ field }: { field: QualityField }) {
  return (
    <>
      <Card
        title={`${fieldInWords(field.field)}: ${say('bySource').toLowerCase()}`}
        aside={
          <ButtonLink
            variant="subtle"
            to="/customers/quality"
            search={(now) => ({ ...now, field: undefined, problem: undefined })}
          >
            {say('close')}
          </ButtonLink>
        }
        flush
      >
        <BySource bySource={field.bySource} />
        <p className={`${styles.note} ${styles.inset}`}>{say('bySourceWords')}</p>
      </Card>
      <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
        <Ages {...field} />
        <Trend field={field.field} />
      </Grid>
    </>
  )
}

function Ages({ ages, staleDays, there }: QualityField) {
  return (
    <Card title={say('ages')}>
      <dl className={styles.ages}>
        {ages.map((n, place) => (
          <AgeRow
            key={say(ageWord(place))}
            word={say(ageWord(place))}
            n={n}
            share={there > 0 ? n / there : 0}
          />
        ))}
      </dl>
      <p className={styles.note}>
        {staleDays > 0 ? say('agesWords', { days: staleDays }) : say('agesNever')}
      </p>
    </Card>
  )
}

function ageWord(place: number) {
  return `age${place}` as 'age0'
}

function AgeRow({ word, n, share }: { word: string; n: number; share: number }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>
        <Bar share={share} />
      </dd>
      <dd>{count(n)}</dd>
    </>
  )
}

function Trend({ field }: { field: string }) {
  const trend = useQuery(trendQuery(field))
  return (
    <Card title={say('trend')}>
      <Answer of={trend} height={220}>
        {({ days }) =>
          days.length < 2 ? (
            <p className={styles.note}>{say('trendOne', { day: dayShort(days[0]?.day ?? '') })}</p>
          ) : (
            <Chart
              label={`${fieldInWords(field)}, ${say('trend')}`}
              unit="points"
              height={220}
              min={0}
              max={100}
              series={[
                {
                  name: say('score'),
                  points: days.map(({ day, score }) => ({ at: dayShort(day), value: score })),
                },
                {
                  name: say('there'),
                  isDashed: true,
                  points: days.map(({ day, there, n }) => ({ at: dayShort(day), value: (100 * there) / n })),
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  )
}

function dayShort(day: string) {
  if (!day) return ''
  return new Intl.DateTimeFormat(dateLocale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(day),
  )
}
