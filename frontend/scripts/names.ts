/** Names that learners of this course type: the JDK's, Tribuo's and the kit's. What an exercise names itself comes first. */
import { type Completion, snippetCompletion } from '@codemirror/autocomplete';

const KEYWORDS = 'abstract boolean break case catch class continue default double else enum extends final float for if implements import instanceof int interface long new null package private protected public record return sealed static super switch this throw throws try var void while yield true false';

const JDK = 'Arrays Arrays.copyOf Arrays.copyOfRange Arrays.fill Arrays.sort Arrays.stream Arrays.toString Arrays.deepToString ArrayList Collections Collectors Comparator Double Double.compare Double.isNaN DoubleStream HashMap IntStream IntStream.range IntStream.rangeClosed Integer List List.of Map Map.of Math Math.abs Math.acos Math.atan2 Math.cos Math.exp Math.fma Math.hypot Math.log Math.max Math.min Math.PI Math.pow Math.round Math.sin Math.sqrt Math.tanh Math.toDegrees Objects Optional PriorityQueue Random Set Stream String String.format String.join StringBuilder System.out.print System.out.printf System.out.println length mapToDouble mapToObj nextDouble nextGaussian nextInt stream toArray';

const TRIBUO = 'CARTClassificationTrainer CARTRegressionTrainer DenseMatrix DenseMatrix.createDenseMatrix DenseSparseMatrix DenseVector DenseVector.createDenseVector SparseVector Example Feature ImmutableDataset Label LabelEvaluation LabelEvaluator LabelFactory LARSLassoTrainer ListDataSource LinearSGDTrainer LinearSGDModel LogisticRegressionTrainer Model MutableDataset Prediction RegressionEvaluation RegressionEvaluator RegressionFactory Regressor SimpleDataSourceProvenance SLMTrainer SparseLinearModel Trainer TrainTestSplitter ArrayExample AdaGrad Adam SGD SGD.getLinearDecaySGD SGD.getSimpleSGD SquaredLoss LogMulticlass KMeansTrainer RandomForestTrainer accuracy add dot getOutput getPrediction getWeightsCopy hadamardProduct intersectAndAddInPlace leftMultiply matrixMultiply oneNorm predict rightMultiply scale scaleInPlace subtract train transpose twoNorm r2 rmse';

const KIT = 'Data Data.table Datasets Datasets.classification Datasets.regression Plot Plot.bar Plot.heatmap Plot.line Plot.plane Plot.scatter Show Show.value Table area bars cells curve points show split';

export function completions(own: string[]): Completion[] {
    const listed = new Set(own);
    const list = (names: string, type: string, boost: number): Completion[] =>
        names
            .split(' ')
            .filter((label) => !listed.has(label))
            .map((label) => ({ label, type, boost }));
    return [
        ...own.map((label): Completion => ({ label, type: 'variable', boost: 50 })),
        snippetCompletion('for (int ${i} = 0; ${i} < ${n}; ${i}++) {\n    ${}\n}', { label: 'for', detail: '…; i < n; …', type: 'keyword', boost: 5 }),
        snippetCompletion('for (var ${x} : ${xs}) {\n    ${}\n}', { label: 'foreach', detail: 'x : xs', type: 'keyword' }),
        snippetCompletion('System.out.println(${});', { label: 'sout', detail: 'println', type: 'keyword' }),
        ...list(KIT, 'class', 10),
        ...list(TRIBUO, 'class', 0),
        ...list(JDK, 'class', 0),
        ...list(KEYWORDS, 'keyword', -5),
    ];
}

/**
 * What may follow `before`, which ends with a dot: the names of that owner where the list has some (`Math.` has `sqrt`), else every name that
 * stands alone, since nothing here knows the type of a variable.
 */
export function following(all: Completion[], before: string): Completion[] {
    const owner = /([\p{L}_$][\p{L}\p{N}_$]*)\s*\.\s*$/u.exec(before)?.[1];
    const members: Completion[] = [];
    for (const completion of all) {
        const parts = completion.label.split('.');
        const at = owner === undefined ? -1 : parts.lastIndexOf(owner, parts.length - 2);
        if (at >= 0) members.push({ ...completion, label: parts.slice(at + 1).join('.'), detail: parts.slice(0, at + 1).join('.') });
    }
    return members.length > 0 ? members : all.filter(({ label, type }) => !label.includes('.') && type !== 'keyword');
}
