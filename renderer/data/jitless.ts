import { z } from 'zod'

// zod probes for eval while schemas are built, which the page's policy refuses; so this runs before the contract loads.
z.config({ jitless: true })
