import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { Import, ImportFile } from '../imports/contract.ts'
import type { MappedFile, Mapping } from '../imports/mapping.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { lacking, readRoles, withReading } from './column-roles.ts'
import { DateQuestion } from './DateQuestion.tsx'
import { FileSummary } from './FileSummary.tsx'
import { HowToRead } from './HowToRead.tsx'
import { say } from './import-say.ts'
import { Missing } from './Missing.tsx'
import { NearMiss } from './NearMiss.tsx'
import { Fitting, SavedMappings } from './SavedMappings.tsx'
import { TakeBack } from './TakeBack.tsx'
import { Unused } from './Unused.tsx'
import { useBegin, useMappingChange } from './use-import.ts'
import styles from './WhatIsInIt.module.css'

/** The second step: what the columns become. Every change is kept at once. */
export function WhatIsInIt({ of: found }: { of: Import }) {
  const { id, mapping, files, ambiguousDates, missing, near } = found
  const changing = useMappingChange(id)
  const trying = useBegin(id, 'trial')
  const change = (changed: Mapping) => changing.mutate(changed)
  const isDateOpen = !mapping.dateOrder && ambiguousDates.length > 0
  const needs = [...lacks(found), ...(isDateOpen ? (['needsDateOrder'] as const) : [])]
  return (
    <div className={styles.step}>
      <div className={styles.files}>
        {isDateOpen && (
          <DateQuestion dates={ambiguousDates} onOrder={(dateOrder) => change({ ...mapping, dateOrder })} />
        )}
        {near && <NearMiss of={near} onUse={change} />}
        <Fitting of={found} onUse={change} />
        {missing.length > 0 && <Missing files={missing} />}
        {shownFiles(found).map(({ file, mapped }) => (
          <KnownFile key={file.id} file={file} mapped={mapped} mapping={mapping} onChange={change} />
        ))}
        {files
          .filter(({ is }) => is === null)
          .map((file) => (
            <Unused key={file.id} file={file} />
          ))}
      </div>
      <div className={styles.side}>
        <HowToRead mapping={mapping} onChange={change} />
        <div className={styles.go}>
          {needs.length > 0 && (
            <div className={styles.needs} role="status">
              {needs.map((need) => (
                <p key={need}>{say(need)}</p>
              ))}
            </div>
          )}
          <Wrong error={changing.error ?? trying.error} />
          <Group gap="sm">
            <Button
              variant="filled"
              disabled={needs.length > 0 || changing.isPending}
              loading={trying.isPending}
              onClick={() => trying.mutate()}
            >
              {say('tryIt')}
            </Button>
            <TakeBack {...found} />
            <span role="status" className={styles.saving}>
              {changing.isPending && say('saving')}
            </span>
          </Group>
        </div>
        <SavedMappings mapping={mapping} files={files} onUse={change} />
      </div>
    </div>
  )
}

/** Files that become something come first; those that are only looked things up in follow. */
function shownFiles({ files, mapping }: Import) {
  const known = files.flatMap((file) => {
    const mapped = mapping.files.find(({ name }) => name === file.is)
    return mapped ? [{ file, mapped }] : []
  })
  return known.toSorted((a, b) => Number(b.mapped.becomes.length > 0) - Number(a.mapped.becomes.length > 0))
}

interface KnownFileProps {
  file: ImportFile
  mapped: MappedFile
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** One rule is edited column by column; what says more is told in sentences. */
function KnownFile({ file, mapped, mapping, onChange }: KnownFileProps) {
  const [isKnownAs] = useState(mapping.files.length > 1)
  const reading = isKnownAs ? null : readRoles(mapped, file.columns)
  if (!reading) return <FileSummary file={file} mapped={mapped} mapping={mapping} onChange={onChange} />
  return (
    <ColumnTable
      file={file}
      reading={reading}
      onChange={(changed) => onChange(withReading(mapping, mapped, changed))}
    />
  )
}

function lacks({ files, mapping }: Import) {
  return [
    ...new Set(
      shownFiles({ files, mapping } as Import).flatMap(({ file, mapped }) => {
        const reading = readRoles(mapped, file.columns)
        return reading ? lacking(reading) : []
      }),
    ),
  ]
}
