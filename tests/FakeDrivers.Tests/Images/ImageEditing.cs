using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

/// <summary>Short ways to edit images.</summary>
internal static class ImageEditing
{
    /// <summary>Gives an image bytes.</summary>
    public static Image Edit(this FakeWorld world, string imageId, byte[] content)
    {
        Image? image = null;
        world.Edit(edit => image = edit.ImageData(imageId, content));
        return image!;
    }
}
