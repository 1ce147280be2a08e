abi <abi/4.0>,
include <tunables/global>

# Ubuntu 24.04 and later forbid user namespaces to programs without a profile; Chromium's sandbox is made of them.
profile "${executable}" "/opt/${sanitizedProductName}/${executable}" flags=(unconfined) {
  userns,

  include if exists <local/${executable}>
}
