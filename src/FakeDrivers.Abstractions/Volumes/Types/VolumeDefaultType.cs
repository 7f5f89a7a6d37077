namespace FakeDrivers.Volumes;

/// <summary>The type of a project's volumes that name none.</summary>
/// <param name="ProjectId">The id of the project.</param>
/// <param name="TypeId">The id of the type.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /default-types</c> (3.62).</remarks>
public sealed record VolumeDefaultType(string ProjectId, string TypeId);
