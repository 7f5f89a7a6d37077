using FakeDrivers;
using FakeDrivers.Worlds;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddFakeDrivers</c> registers, and what its world is made from.</summary>
/// <remarks>Not thread-safe while it is being set up; read once, when the world is made.</remarks>
public sealed class FakeDriversOptions : FakeWorldOptions
{
    private readonly HashSet<Type> _except = [];
    private readonly List<Func<FakeWorld, Task>> _seeds = [];
    private HashSet<Type>? _only;

    internal IReadOnlyList<Func<FakeWorld, Task>> Seeds => _seeds;

    /// <summary>
    /// Leaves one driver as it is registered: a real one, or a decorator of yours around the fake, which it takes from the <see cref="FakeWorld"/>.
    /// </summary>
    /// <typeparam name="TDriver">The driver's interface: <c>ICommandExecutor</c>, say.</typeparam>
    /// <returns>These options.</returns>
    /// <exception cref="FakeDriversException">There is no fake with that interface; the message lists those that there are.</exception>
    public FakeDriversOptions Except<TDriver>()
        where TDriver : class
    {
        _except.Add(Known(typeof(TDriver)));
        return this;
    }

    /// <summary>Replaces one driver, and leaves all others as they are registered. Further calls add drivers.</summary>
    /// <typeparam name="TDriver">The driver's interface.</typeparam>
    /// <returns>These options.</returns>
    /// <exception cref="FakeDriversException">There is no fake with that interface; the message lists those that there are.</exception>
    public FakeDriversOptions Only<TDriver>()
        where TDriver : class
    {
        (_only ??= []).Add(Known(typeof(TDriver)));
        return this;
    }

    /// <summary>Replaces two drivers, and leaves all others as they are registered. Further calls add drivers.</summary>
    /// <typeparam name="TDriver1">The first driver's interface.</typeparam>
    /// <typeparam name="TDriver2">The second driver's interface.</typeparam>
    /// <returns>These options.</returns>
    /// <exception cref="FakeDriversException">There is no fake with such an interface; the message lists those that there are.</exception>
    public FakeDriversOptions Only<TDriver1, TDriver2>()
        where TDriver1 : class
        where TDriver2 : class => Only<TDriver1>().Only<TDriver2>();

    /// <summary>Replaces three drivers, and leaves all others as they are registered. Further calls add drivers.</summary>
    /// <typeparam name="TDriver1">The first driver's interface.</typeparam>
    /// <typeparam name="TDriver2">The second driver's interface.</typeparam>
    /// <typeparam name="TDriver3">The third driver's interface.</typeparam>
    /// <returns>These options.</returns>
    /// <exception cref="FakeDriversException">There is no fake with such an interface; the message lists those that there are.</exception>
    public FakeDriversOptions Only<TDriver1, TDriver2, TDriver3>()
        where TDriver1 : class
        where TDriver2 : class
        where TDriver3 : class => Only<TDriver1>().Only<TDriver2>().Only<TDriver3>();

    /// <summary>Puts data into the world when it is made, through its drivers and their rules. A reset of the state leads back to it.</summary>
    /// <param name="seed">Calls the drivers. Latency and throttling do not slow it down.</param>
    /// <returns>These options.</returns>
    public FakeDriversOptions Seed(Action<FakeWorld> seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        return Seed(world =>
        {
            seed(world);
            return Task.CompletedTask;
        });
    }

    /// <inheritdoc cref="Seed(Action{FakeWorld})"/>
    /// <param name="seed">Calls the drivers, and awaits only them. Latency and throttling do not slow it down.</param>
    public FakeDriversOptions Seed(Func<FakeWorld, Task> seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        _seeds.Add(seed);
        return this;
    }

    internal bool Replaces(DriverRegistration driver) =>
        !_except.Any(driver.Implements) && (_only is null || _only.Any(driver.Implements));

    private static Type Known(Type type) => DriverCatalog.All.Any(driver => driver.Implements(type))
        ? type
        : throw new FakeDriversException($"There is no fake of {type.Name}. There are fakes of: {string.Join(", ", DriverCatalog.All.Where(driver => driver.Interfaces.Count > 0).Select(driver => driver.Interfaces[0].Type.Name))}.");
}
