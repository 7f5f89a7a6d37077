namespace FakeDrivers.Compute;

/// <summary>The image from which the volume that a server boots from is being filled anew.</summary>
internal sealed record ReimageRow(string ServerId, string ImageId);
