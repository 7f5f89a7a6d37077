namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.AddTypeAccess"/> and <see cref="VolumeOperations.RemoveTypeAccess"/>.</summary>
/// <param name="TypeId">The id of the type.</param>
/// <param name="ProjectId">The id of the project.</param>
public sealed record VolumeTypeAccessRequest(string TypeId, string ProjectId);
