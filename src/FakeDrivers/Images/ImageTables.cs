using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The rows of the image service.</summary>
internal static class ImageTables
{
    public static readonly Index<Image> ByName = new("name", image => image.Name);

    public static readonly Table<Image> Images = new("images.images", image => image.Id, ByName);
}
