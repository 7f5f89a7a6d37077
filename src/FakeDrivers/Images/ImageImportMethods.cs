namespace FakeDrivers.Images;

/// <summary>The ways to import, in the words of the wire.</summary>
internal static class ImageImportMethods
{
    public const string Staged = "glance-direct";
    public const string Web = "web-download";
    public const string Copy = "copy-image";

    public static IReadOnlyList<string> All { get; } = [Staged, Web, Copy];
}
