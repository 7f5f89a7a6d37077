namespace FakeDrivers.Execution;

/// <summary>What must hold for a call besides its vector.</summary>
/// <param name="Holds">Asks; it may run code of a test, so that no lock may be held.</param>
/// <param name="Show">The expression that adds it to a registration.</param>
/// <param name="Why">What there is instead, for a call for which it does not hold.</param>
internal sealed record CommandCondition(
    Func<CommandCall, bool> Holds, Func<Func<string, string>, string> Show, Func<CommandCall, Func<string, string>, string> Why);
