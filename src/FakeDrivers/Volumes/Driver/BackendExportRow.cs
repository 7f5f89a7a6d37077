namespace FakeDrivers.Volumes;

/// <summary>A place, blade or target, that a volume takes.</summary>
/// <param name="VolumeName">What the backend calls the volume.</param>
/// <param name="Place">The place, from 0.</param>
/// <param name="IsRunning">Whether what offers it runs.</param>
internal sealed record BackendExportRow(string VolumeName, int Place, bool IsRunning);
