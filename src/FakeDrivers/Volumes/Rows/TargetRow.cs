namespace FakeDrivers.Volumes;

/// <summary>A place at which hosts find a volume over AoE. One whose volume is gone stays, for the next.</summary>
/// <param name="Place">The place, from 0: shelf after shelf, blade after blade.</param>
/// <param name="VolumeId">The volume; nothing when it is free.</param>
internal sealed record TargetRow(int Place, string? VolumeId);
