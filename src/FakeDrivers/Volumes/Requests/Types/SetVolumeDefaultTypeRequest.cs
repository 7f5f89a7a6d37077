namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetDefaultType"/>.</summary>
/// <param name="ProjectId">The id of the project.</param>
/// <param name="Type">The name or id of the type.</param>
public sealed record SetVolumeDefaultTypeRequest(string ProjectId, string Type);
