import { AREA_PACKAGES, AREAS, FACES } from './clinic-areas.ts'
import { CONTRACT, TEMPORAL, type Part } from './house-part.ts'

const DATABASE = ['db', 'schema', 'repositories', 'repositories of visits']
const OUTSIDE = 'Ask the clinic through the contract, never import it.'
const clinicFiles = (...names: readonly string[]) => names.map((name) => `main/clinic/${name}.ts`)

/** From what stands on nothing to what stands around all of it. */
export const clinicParts: readonly Part[] = [
  {
    name: 'clinic ground',
    files: clinicFiles(
      'calls',
      'clinic-policy',
      'deed',
      'desktop',
      'log',
      'phone-numbers',
      'seat-name',
      'session-change',
      'sessions',
      'wall-clock',
      'worker-file',
    ),
    may: CONTRACT,
    packages: ['libphonenumber-js/min', 'node:crypto', TEMPORAL],
    instead: OUTSIDE,
  },
  {
    // The one circle of the clinic: what a handler is given names what areas made, and every area names what it is given.
    name: 'clinic context',
    files: clinicFiles('audit-door', 'context', 'house-entry', 'house-parts', 'memory', 'papers', 'seat'),
    may: [
      'access',
      'backup',
      'booking',
      'health',
      'recovery',
      'visit',
      'clinic ground',
      ...DATABASE,
      ...CONTRACT,
    ],
    packages: ['kysely', 'kysely/readonly'],
    instead: OUTSIDE,
  },
  ...Object.entries(AREAS).flatMap(([area, may]): Part[] => [
    {
      name: `${area} rules`,
      files: [
        `main/clinic/${area}/*.rules.ts`,
        ...(area === 'booking' ? clinicFiles('booking/availability-facts') : []),
      ],
      may: [
        ...may.filter((other) => !FACES.includes(other)).map((other) => `${other} rules`),
        ...may.filter((other) => other === 'calendar'),
        ...CONTRACT,
      ],
      packages: [TEMPORAL, 'zod'],
      ...(FACES.includes(area) ? { instead: `Ask ${area} through main/clinic/${area}/free.ts.` } : {}),
    },
    ...(FACES.includes(area)
      ? [
          {
            name: area,
            files: [`main/clinic/${area}/free.ts`],
            may: [`${area} within`, `${area} rules`],
            packages: [],
          },
        ]
      : []),
    {
      name: FACES.includes(area) ? `${area} within` : area,
      files: [`main/clinic/${area}/*.ts`],
      may: [
        `${area} rules`,
        ...may.flatMap((other) => (FACES.includes(other) ? [other] : [other, `${other} rules`])),
        'clinic ground',
        'clinic context',
        ...DATABASE,
        ...CONTRACT,
        ...(area === 'visit' ? ['writers of visits'] : []),
        ...(area === 'gate' ? ['clinic open', 'clinic frame', 'files on disk', 'practice'] : []),
        ...(area === 'backup' || area === 'health' ? ['files on disk'] : []),
      ],
      packages: ['node:crypto', TEMPORAL, 'zod', ...(AREA_PACKAGES[area] ?? [])],
      instead: FACES.includes(area) ? `Ask ${area} through main/clinic/${area}/free.ts.` : OUTSIDE,
    },
  ]),
  {
    name: 'clinic open',
    files: clinicFiles(
      'audit-entry',
      'audit-trail',
      'dispatch',
      'handlers',
      'house-deeds',
      'open-clinic',
      'refs',
      'run',
    ),
    may: [
      ...Object.keys(AREAS).filter((area) => area !== 'gate' && area !== 'calendar'),
      'booking within',
      'clinic context',
      'clinic ground',
      ...DATABASE,
      ...CONTRACT,
    ],
    packages: ['node:crypto'],
    instead: OUTSIDE,
  },
  {
    name: 'clinic frame',
    files: clinicFiles('house-options', 'thread-messages'),
    may: ['backup', 'health', 'clinic context', 'clinic ground', ...CONTRACT],
    packages: [],
    instead: OUTSIDE,
  },
  {
    name: 'clinic house',
    files: clinicFiles('clinic', 'house', 'thread', 'thread-client', 'thread-log'),
    may: ['gate', 'backup', 'health', 'clinic frame', 'clinic context', 'clinic ground', 'db', ...CONTRACT],
    packages: ['node:crypto', 'node:os', 'node:worker_threads'],
    instead: OUTSIDE,
  },
]
