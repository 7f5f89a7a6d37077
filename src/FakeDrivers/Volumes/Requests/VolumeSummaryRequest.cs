namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetSummary"/>.</summary>
/// <param name="AllProjects">Whether those of other projects count too.</param>
public sealed record VolumeSummaryRequest(bool AllProjects);
