using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>
/// Test data. It is there when a method returns, whatever time operations take and whatever faults there are, and no call tells of it; the rules
/// are those of the service, and what breaks one is refused with that rule's error and changes nothing.
/// </content>
public sealed partial class FakeImageApi
{
    /// <summary>Puts an image into the world: active, public and of 20 MiB, unless the seed says otherwise.</summary>
    /// <param name="change">Gives the seed with what differs; by default nothing does.</param>
    /// <param name="force">Lets an image in whose status nothing leads to; its property <c>fakedrivers_forced</c> then says so.</param>
    /// <returns>The image.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: a format that does not exist, a quota that is full…</exception>
    /// <exception cref="FakeDriversException">It cannot have its status, or would be made later than now.</exception>
    /// <example><c>world.Images.SeedImage(i => i with { Name = "ubuntu", Visibility = ImageVisibility.Private, ProjectId = "shop" });</c></example>
    public Image SeedImage(Func<ImageSeed, ImageSeed>? change = null, bool force = false)
    {
        var seed = SeedRules.Changed("image", new ImageSeed(), change);
        return _gate.Seed(seed.ProjectId, null, tx => ImageRules.SeedImage(tx, seed, force));
    }
}
