namespace FakeDrivers.Volumes;

/// <summary>What a pool holds of a volume or snapshot that was unmanaged, and which can be managed again.</summary>
/// <param name="Host">The pool.</param>
/// <param name="Name">What the backend calls it.</param>
/// <param name="SizeGiB">Its size in GiB.</param>
/// <param name="ContentId">Its content.</param>
/// <param name="IsBootable">Whether a server could boot from it.</param>
/// <param name="VolumeName">For a snapshot, what the backend calls its volume; nothing for a volume.</param>
internal sealed record UnmanagedRow(string Host, string Name, int SizeGiB, string? ContentId, bool IsBootable, string? VolumeName);
