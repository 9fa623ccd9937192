import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { MapShown } from '../../maps/contract.ts'
import type { Shape } from '../../maps/map.ts'
import type { ColumnShown } from './columns.ts'
import { measurableQuery } from './queries.ts'
import { say } from './say.ts'
import { withColumn } from './shape-changes.ts'

interface FollowingProps {
  map: MapShown
  column: ColumnShown
  onChange: (shape: Shape) => unknown
  onClose: () => void
}

/** Which steps of the measured journey a column stands for. */
export function Following({ map, column, onChange, onClose }: FollowingProps) {
  const measurable = useQuery(measurableQuery(map.id))
  const [chosen, setChosen] = useState<string[]>(column.follows)
  const turn = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  const suggested = measurable.data?.suggested
    .flatMap((stage) => [stage, ...stage.steps])
    .find(({ id }) => id === column.id)
  return (
    <Modal opened onClose={onClose} title={say('followsTitle', { name: column.name })} size="md">
      <p>{say('followsWords')}</p>
      <Answer of={measurable} height={240}>
        {({ steps }) => (
          <Stack gap={6} my="md" mah={340} style={{ overflow: 'auto' }}>
            {steps.map(({ name, n }) => (
              <Checkbox
                key={name}
                label={`${name} · ${say('n', { n: count(n) })}`}
                checked={chosen.includes(name)}
                onChange={() => turn(name)}
              />
            ))}
          </Stack>
        )}
      </Answer>
      <Group justify="space-between" gap="xs">
        <Button
          disabled={!suggested || suggested.follows.length === 0}
          onClick={() => suggested && setChosen(suggested.follows)}
        >
          {say('followsSuggest')}
        </Button>
        <Group gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            variant="filled"
            onClick={() => {
              onChange(withColumn(map.shape, column.id, { follows: chosen }))
              onClose()
            }}
          >
            {say('save')}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}
