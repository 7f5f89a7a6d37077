namespace ShareService.Shares;

/// <summary>A directory that clients mount by NFS, backed by a volume of its own.</summary>
/// <param name="Name">The name; unique.</param>
/// <param name="SizeGiB">The size of the volume.</param>
/// <param name="Clients">Who may mount it: an IPv4 address or network.</param>
/// <param name="Status">What the volume service says about the volume: <c>in-use</c> is a share in service.</param>
/// <param name="Device">Where the server sees the volume; null while it is not attached.</param>
/// <param name="ExportLocation">What clients mount: <c>10.0.0.5:/srv/shares/alpha</c>; null while it is not attached.</param>
internal sealed record Share(string Name, int SizeGiB, string Clients, string Status, string? Device, string? ExportLocation);
