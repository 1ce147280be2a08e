import fc from 'fast-check'
import { DRAWN } from '../faults/scale.ts'

// Before each file: whatever draws its cases draws the same ones in each run of a part.
fc.configureGlobal(DRAWN)
