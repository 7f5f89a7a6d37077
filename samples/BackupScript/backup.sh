#!/usr/bin/env bash
# Backs up a logical volume and a database: packs a snapshot of the volume, dumps the database, sends both to another host, and removes
# what is too old here.
#
# Settings are environment variables; those without a default must be set. The password of the database is MYSQL_PWD, for mysqldump alone.
#   BACKUP_DIR        where backups are kept, a directory for each
#   BACKUP_TARGET     where they are sent, host:/path
#   BACKUP_VOLUME     volume group and logical volume           vg0/data
#   BACKUP_DATABASE   the database                              shop
#   BACKUP_KEEP       how many backups are kept here            7
#   BACKUP_ATTEMPTS   how often sending is tried                3
#   BACKUP_DELAY      seconds between two tries                 30
#
# Exit codes: 0 all is well, 10 no snapshot, 11 not mounted, 12 not packed, 13 not dumped, 14 not sent (the backup is kept here),
# 64 a setting is missing, 130 and 143 stopped by a signal. Whatever happens, the snapshot is unmounted and removed.
set -Eeuo pipefail

readonly volume="${BACKUP_VOLUME:-vg0/data}"
readonly database="${BACKUP_DATABASE:-shop}"
readonly keep="${BACKUP_KEEP:-7}"
readonly attempts="${BACKUP_ATTEMPTS:-3}"
readonly delay="${BACKUP_DELAY:-30}"
readonly snapshot="${volume}-backup"

mount_point='' partial='' has_snapshot=0 is_mounted=0

log() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*" >&2; }

die() {
  log "$2"
  logger -t backup -p user.err -- "$2" || true
  exit "$1"
}

clean_up() {
  local status=$?
  trap - EXIT
  trap '' INT TERM
  set +e
  if (( is_mounted )); then umount "$mount_point" || log "$mount_point is still mounted"; fi
  if (( has_snapshot )); then lvremove --yes "$snapshot" || log "the snapshot $snapshot is still there"; fi
  if [[ -n "$mount_point" ]]; then rmdir "$mount_point"; fi
  if [[ -n "$partial" ]]; then rm -rf "$partial"; fi
  exit "$status"
}

# Runs a command until it succeeds, a limited number of times.
retry() {
  local attempt status
  for (( attempt = 1; ; attempt++ )); do
    status=0
    "$@" || status=$?
    if (( status == 0 || attempt == attempts )); then return "$status"; fi
    log "$1 ended with $status; try $(( attempt + 1 )) of $attempts comes in $delay s"
    sleep "$delay"
  done
}

take_snapshot() {
  # One that was left behind by a crash fills up and slows the volume down.
  if lvs "$snapshot" > /dev/null 2>&1; then
    log "removing the stale snapshot $snapshot"
    lvremove --yes "$snapshot" || die 10 "the stale snapshot $snapshot cannot be removed"
  fi
  lvcreate --snapshot --size 5G --name "${snapshot#*/}" "$volume" || die 10 "there is no snapshot of $volume"
  has_snapshot=1
  mount_point="$(mktemp -d)"
  mount -o ro "/dev/$snapshot" "$mount_point" || die 11 "/dev/$snapshot cannot be mounted"
  is_mounted=1
}

pack() {
  local status=0
  tar --create --one-file-system --directory "$mount_point" . | gzip > "$partial/files.tar.gz" || status="${PIPESTATUS[0]}"
  # 1 says that a file changed while it was read, and the archive is whole.
  if (( status > 1 )); then die 12 "$volume cannot be packed"; fi
}

dump() {
  mysqldump --single-transaction --routines "$database" | gzip > "$partial/$database.sql.gz" || die 13 "$database cannot be dumped"
}

rotate() {
  local backups=("$BACKUP_DIR"/[0-9]*Z)
  local -i excess=$(( ${#backups[@]} - keep )) i
  for (( i = 0; i < excess; i++ )); do
    log "removing ${backups[i]}"
    rm -rf "${backups[i]}"
  done
}

main() {
  local name
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  name="$(date -u +%Y%m%dT%H%M%SZ)"
  partial="$BACKUP_DIR/.$name"
  mkdir -p "$partial"
  take_snapshot
  pack
  dump
  mv "$partial" "$BACKUP_DIR/$name"
  partial=''
  retry rsync --archive --partial "$BACKUP_DIR/$name" "$BACKUP_TARGET/" || die 14 "$name is not on $BACKUP_TARGET"
  rotate
  log "$name is done"
}

if [[ -z "${BACKUP_DIR:-}" || -z "${BACKUP_TARGET:-}" ]]; then
  log 'BACKUP_DIR and BACKUP_TARGET must be set'
  exit 64
fi
main
