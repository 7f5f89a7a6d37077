namespace FakeDrivers.Volumes;

/// <summary>A backup as one service tells another of it.</summary>
/// <param name="Service">What kind of service keeps the backup. Upstream: <c>backup_service</c>.</param>
/// <param name="Url">All that there is to know of it, as opaque Base64 text. Upstream: <c>backup_url</c>.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /backups/{id}/export_record</c>.</remarks>
public sealed record VolumeBackupRecord(string Service, string Url);
