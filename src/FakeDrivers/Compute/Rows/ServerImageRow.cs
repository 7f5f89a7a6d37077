namespace FakeDrivers.Compute;

/// <summary>An image of a server; one of a backup bears its kind.</summary>
internal sealed record ServerImageRow(string ImageId, string ServerId, string? BackupType, int Rotation);
