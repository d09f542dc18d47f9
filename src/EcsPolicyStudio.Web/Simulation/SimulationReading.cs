using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>What the form says: a request, or what is wrong with it.</summary>
/// <param name="Actions">Problems of the field Actions.</param>
/// <param name="Resources">Problems of the field Resources.</param>
/// <param name="Keys">What is wrong with the name of each context key; null where nothing is.</param>
/// <param name="Values">Problems of the values of each context key.</param>
/// <param name="Request">The request; null where something is wrong.</param>
public sealed record SimulationReading(
    IReadOnlyList<LineProblem> Actions,
    IReadOnlyList<LineProblem> Resources,
    IReadOnlyList<string?> Keys,
    IReadOnlyList<IReadOnlyList<LineProblem>> Values,
    SimulationRequest? Request);
