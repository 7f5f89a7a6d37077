using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Flavors, and the images that the compute service passes on.</content>
internal static partial class ComputeRules
{
    public static IReadOnlyList<Flavor> ListFlavors(StateView view, FlavorQuery query) =>
        view.Page(ComputeTables.Flavors, PageLimit.Of(query.Limit), query.Marker);

    public static Flavor GetFlavor(StateView view, FlavorReference request) =>
        view.Find(ComputeTables.Flavors, request.FlavorId) ?? throw ComputeErrors.FlavorNotFound(request.FlavorId, FlavorHint(view, request.FlavorId));

    public static Image GetImage(StateView view, ImageReference request) => ImageRules.Get(view, request);

    public static Image FindImage(StateView view, FindImageRequest request) => ImageRules.Find(view, request);

    private static string FlavorHint(StateView view, string flavorId) =>
        view.Rows(ComputeTables.Flavors).FirstOrDefault(flavor => flavor.Name == flavorId) is { } named
            ? $" The flavor of that name has the id '{named.Id}'."
            : NearMisses.Sentence(flavorId, view.Rows(ComputeTables.Flavors).SelectMany(flavor => new[] { flavor.Id, flavor.Name }));
}
