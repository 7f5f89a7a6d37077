namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.AbortLiveMigration"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="MigrationId">The id of the migration.</param>
public sealed record ServerMigrationReference(string ServerId, string MigrationId);
