namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>What a step does, as the letter that <see cref="PerlProgram"/> knows it by.</summary>
internal enum StepKind
{
    Output = 'o',
    Error = 'e',
    Wait = 'w',
    Echo = 'l',
    Descendant = 'd',
    Exit = 'x',
    Signal = 'k',
}
