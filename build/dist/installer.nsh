; The clinic's folder belongs to the machine: administrators and the system own it, and every account of this PC may
; write to it. What lies in it is encrypted, and each account has a wrap of the key of its own.
!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\MedicalBooking"
  nsExec::ExecToLog 'icacls "$APPDATA\MedicalBooking" /inheritance:r /grant "*S-1-5-18:(OI)(CI)F" "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-32-545:(OI)(CI)M"'
  Pop $0
!macroend
