using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Flavors, and the images that the compute service passes on.</content>
internal static partial class ComputeRules
{
    public static IReadOnlyList<Flavor> ListFlavors(StateView view, FlavorQuery query) =>
        view.Page(ComputeTables.Flavors, PageLimit.Of(query.Limit), query.Marker, flavor => Matches(view, flavor, query));

    public static Flavor GetFlavor(StateView view, FlavorReference request) =>
        RequireFlavor(view, request.FlavorId);

    public static Image GetImage(StateView view, ImageReference request) => ImageRules.Get(view, request);

    public static Image FindImage(StateView view, FindImageRequest request) => ImageRules.Find(view, request);

    private static string FlavorHint(StateView view, string flavorId) =>
        view.Where(ComputeTables.FlavorsByName, flavorId).FirstOrDefault(flavor => IsUsable(view, flavor)) is { } named
            ? $" The flavor of that name has the id '{named.Id}'."
            : NearMisses.Sentence(flavorId, view.Rows(ComputeTables.Flavors).Where(flavor => IsUsable(view, flavor)).SelectMany(flavor => new[] { flavor.Id, flavor.Name }));
}
