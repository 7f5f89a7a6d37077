using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The refusals of the image service.</summary>
internal static class ImageErrors
{
    private const string Kind = "image";

    public static ResourceNotFoundException NotFound(StateView view, string nameOrId)
    {
        var named = view.Where(ImageTables.ByName, nameOrId).FirstOrDefault();
        var hint = named is null
            ? NearMisses.Sentence(nameOrId, view.Rows(ImageTables.Images).Select(image => image.Name))
            : $" An image of that name has the id '{named.Id}' and is {named.Status.ToText()}.";
        return new(Kind, nameOrId, $"No image '{nameOrId}' was found.{hint}");
    }

    public static ConflictException Ambiguous(string name, IEnumerable<Image> images) => new(
        Kind, name, $"Several active images are named '{name}': {string.Join(", ", images.Select(image => image.Id))}. Use one of these ids.");
}
